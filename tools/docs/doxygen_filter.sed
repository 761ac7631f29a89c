#!/bin/sed -f
# Doxygen knows no inline namespace in the middle of a name, and no macro as a namespace's
# or before a function.
s/monoclip::inline v[0-9_]*/monoclip/
s/^inline namespace MONOCLIP_STB_CONFIGURATION/inline namespace configuration/
s/^MONOCLIP_CODE //
# In our comments `@`, `\` and `&name;` mean themselves.
/\/\/\//s/[\\@]/\\&/g
/\/\/\//s/&\([a-z][a-z]*;\)/\&amp;\1/g
