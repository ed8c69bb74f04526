package org.montgolfiere.screen;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/** What it means for a request that the database could not do its part. */
final class DatabaseTrouble {

    /** PostgreSQL's class of errors for a full disk. */
    private static final String DISK_FULL = "53100";

    private DatabaseTrouble() {}

    /** Whether it is the database that is away, busy or full, and not the request that is wrong. */
    static boolean is(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof DataAccessResourceFailureException);
    }

    static HttpStatus status(Throwable failure) {
        boolean full = causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
        return full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
