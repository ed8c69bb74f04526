package org.montgolfiere.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** Whether the database refused what it was given, or could not work at all. */
final class Refusal {

    /** SQLSTATE classes: data exception, broken constraint, limit exceeded, wrong value for the encoding. */
    private static final Set<String> OF_DATA = Set.of("22", "23", "54");

    private Refusal() {}

    static boolean isOfData(DataAccessException failure) {
        String state = state(failure);
        return state != null && OF_DATA.contains(state.substring(0, 2));
    }

    /** The reason without the values in it. */
    static String why(DataAccessException failure) {
        return "the database refused it (" + state(failure) + ")";
    }

    private static @Nullable String state(DataAccessException failure) {
        return NestedExceptionUtils.getRootCause(failure) instanceof SQLException cause ? cause.getSQLState() : null;
    }
}
