package org.montgolfiere.files;

/** A file that is not what it begins as. */
final class Broken extends RuntimeException {

    Broken(String why) {
        super(why, null, false, false);
    }
}
