"""Makes all assets again: `make assets` installs what that needs and runs this."""

from assets.make import fonts, icons, peeps, title

for kind in (peeps, title, icons, fonts):
    kind.make()
