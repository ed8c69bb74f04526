package org.montgolfiere.people.web;

import org.jspecify.annotations.Nullable;

/** What was typed on the set-up page. */
record SetupFields(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String brand,
        @Nullable String language,
        @Nullable String zone) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "SetupFields";
    }
}
