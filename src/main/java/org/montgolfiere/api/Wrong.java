package org.montgolfiere.api;

import java.util.Map;

/** One thing that is wrong with a request, and where. @param where {@code pointer} or {@code parameter} */
record Wrong(String where, String place, String detail) {

    /** @param pointer into the body, as RFC 6901 has it */
    static Wrong at(String pointer, String detail) {
        return new Wrong("pointer", pointer, detail);
    }

    static Wrong parameter(String name, String detail) {
        return new Wrong("parameter", name, detail);
    }

    Map<String, String> shape() {
        return Map.of(where, place, "detail", detail);
    }
}
