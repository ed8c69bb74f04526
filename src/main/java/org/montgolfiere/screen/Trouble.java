package org.montgolfiere.screen;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong with a request, as far as whoever made it can do something about it. */
enum Trouble {
    NOTHING_HERE("There is nothing at this address for you."),
    NOT_ALLOWED("This is not within your roles."),
    NOT_UNDERSTOOD("The request cannot be understood."),
    TOO_LARGE("The request is too large."),
    TOO_MANY("Too many requests; wait a little."),
    BUSY("The desk cannot answer right now; try again in a moment."),
    FULL("The disk of the desk's database is full; nothing of this request was stored. Make room, then send it again."),
    OURS("Something went wrong at the desk's side.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    static Trouble of(HttpStatus status) {
        return switch (status.value()) {
            case 404, 405, 410 -> NOTHING_HERE;
            case 401, 403 -> NOT_ALLOWED;
            case 413, 414, 431 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            case 503 -> BUSY;
            case 507 -> FULL;
            default -> status.is5xxServerError() ? OURS : NOT_UNDERSTOOD;
        };
    }

    /** For programs, in English. */
    String sentence() {
        return sentence;
    }

    /** For people: their bundle has a title and a sentence under it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
