// Checks that an expression throws monoclip::Error with one id and words that help.
#pragma once

#include <monoclip/core/error.hpp>
#include <string>

#include "catch.hpp"

/// The id of the Error that `call` throws; "none" when it throws nothing. Other exceptions pass through.
template <class Call>
std::string error_id(Call&& call) {
    try {
        static_cast<void>(call());
    } catch (const monoclip::Error& error) {
        return std::string(error.id());
    }
    return "none";
}

/// The message of the Error that `call` throws; empty when it throws nothing.
template <class Call>
std::string error_message(Call&& call) {
    try {
        static_cast<void>(call());
    } catch (const monoclip::Error& error) {
        return error.what();
    }
    return "";
}
