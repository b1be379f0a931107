"""Makes all assets again: `make assets` installs what that needs and runs this."""

from assets.make import fonts, icons, peeps

for kind in (peeps, icons, fonts):
    kind.make()
