package org.montgolfiere.home;

/** A PostgreSQL that somebody else runs: given by URL, or by the desk that runs on this home already. */
record DatabaseServer(Access access) implements Database {
    @Override
    public void close() {}
}
