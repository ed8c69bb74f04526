package org.montgolfiere.home;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** A failure as one sentence for the person at the terminal, and the exit code that belongs to it. */
record Complaint(String sentence, int code) {
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    static Complaint of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(Complaint::known)
                .findFirst()
                .orElseGet(() -> new Complaint("Something went wrong: " + last(failure), FAILED));
    }

    int tell(PrintStream complaints) {
        complaints.println("montgolfiere: " + sentence.lines().findFirst().orElse("failed"));
        return code;
    }

    private static Stream<Complaint> known(Throwable failure) {
        return switch (failure) {
            case WrongUse wrong -> Stream.of(new Complaint(text(wrong), WRONG_USE));
            case HomeFailure failed -> Stream.of(new Complaint(text(failed), FAILED));
            case PortInUseException used ->
                Stream.of(new Complaint(
                        "Port %d is taken by another program; set MONTGOLFIERE_PORT to another."
                                .formatted(used.getPort()),
                        FAILED));
            case SQLException refused
            when String.valueOf(refused.getSQLState()).startsWith("08") ->
                Stream.of(new Complaint("The database cannot be reached: " + text(refused), FAILED));
            default -> Stream.empty();
        };
    }

    private static String last(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
