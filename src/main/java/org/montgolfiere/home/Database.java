package org.montgolfiere.home;

/** The desk's PostgreSQL: the one inside, or a server elsewhere. Closing it ends what this process started. */
sealed interface Database extends AutoCloseable permits EmbeddedPostgres, DatabaseServer, Opening {
    Access access();

    @Override
    void close();
}
