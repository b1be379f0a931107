"""Makes all assets again: `make assets` installs what that needs and runs this."""

from assets.make import fonts, icons, peeps, sounds, title

for kind in (peeps, title, icons, fonts, sounds):
    kind.make()
