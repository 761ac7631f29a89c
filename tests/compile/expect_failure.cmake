# Compiles SOURCE with COMPILER and succeeds when that fails with a message that holds every text which the
# source announces: `// expect: some text`. So a file that fails for another reason (a missing header) is noticed.
# A line `// flags: -a -b` adds flags.
file(STRINGS "${SOURCE}" announcements REGEX "// expect: ")
if(NOT announcements)
    message(FATAL_ERROR "${SOURCE} has no `// expect: ...` line")
endif()

set(command "${COMPILER}" -std=c++20 -fsyntax-only "-I${INCLUDE}")
foreach(folder IN LISTS SYSTEM_INCLUDE)
    list(APPEND command -isystem "${folder}")
endforeach()
file(STRINGS "${SOURCE}" extra REGEX "^// flags: ")
string(REGEX REPLACE "^// flags: *" "" extra "${extra}")
separate_arguments(extra)
list(APPEND command ${extra})
execute_process(COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C ${command} "${SOURCE}"
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)

if(result EQUAL 0)
    message(FATAL_ERROR "${SOURCE} compiled, although it must not")
endif()
foreach(announcement IN LISTS announcements)
    string(REGEX REPLACE "^.*// expect: *" "" text "${announcement}")
    string(FIND "${output}" "${text}" place)
    if(place EQUAL -1)
        message(FATAL_ERROR "${SOURCE} failed without saying `${text}`:\n${output}")
    endif()
endforeach()
