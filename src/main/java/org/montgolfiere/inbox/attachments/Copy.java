package org.montgolfiere.inbox.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.files.Kind;

/**
 * What the desk has of a file that came with a message.
 *
 * @param why it is missing, as a message key; null unless it is
 * @param type by its bytes; empty unless it is kept
 * @param extension of such files, without its dot
 * @param picture whether it is a picture that may be shown
 */
public record Copy(State state, @Nullable String why, String type, String extension, long bytes, boolean picture) {

    /** Due: the desk will bring it by itself. Missing: it did not come, and a person may ask again. */
    public enum State {
        DUE,
        KEPT,
        MISSING
    }

    static Copy missing(String why) {
        return new Copy(State.MISSING, why, "", "", 0, false);
    }

    static Copy kept(Judged judged) {
        return new Copy(
                State.KEPT, null, judged.kind().type(), judged.kind().extension(), judged.bytes(), judged.picture());
    }

    /** Of a row with the table's columns. */
    public static Copy of(ResultSet row) throws SQLException {
        return new Copy(
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("why"),
                row.getString("type"),
                row.getString("extension"),
                row.getLong("bytes"),
                row.getBoolean("picture"));
    }

    public boolean kept() {
        return state == State.KEPT;
    }

    public Kind kind() {
        return new Kind(type, extension);
    }
}
