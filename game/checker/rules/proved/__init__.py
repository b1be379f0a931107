"""What can happen: rules that need a proof, which `--quick` leaves out."""
