package org.montgolfiere.files;

/** A stretch of a file, its end not counted. */
record Span(int from, int to) {
    int length() {
        return to - from;
    }
}
