package org.montgolfiere.channel.rehearsal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;

/** One line of a script that has its moment. */
sealed interface Line {

    Duration at();

    /** Something written, which later lines name by its id. */
    sealed interface Said extends Line {
        String id();

        String text();
    }

    /** The brand's own post. */
    record Post(Duration at, String id, String text) implements Said {}

    /**
     * What somebody writes.
     *
     * @param to what it answers or quotes; null: nothing
     * @param when only played once the desk has answered this message; null: in any case
     * @param pictures what each picture shows
     */
    record Message(
            Duration at,
            String id,
            Person who,
            Incoming.Message.Kind kind,
            String text,
            @Nullable To to,
            @Nullable String when,
            List<String> pictures)
            implements Said {

        boolean isPrivate() {
            return kind == Incoming.Message.Kind.PRIVATE;
        }

        boolean quotes() {
            return kind == Incoming.Message.Kind.QUOTE;
        }
    }

    /** @param desk whether the desk's answer to that line is meant, rather than the line itself */
    record To(String id, boolean desk) {}

    record Edit(Duration at, String id, String text) implements Line {}

    record Deletion(Duration at, String id) implements Line {}

    /** @param on what is liked or reposted; null: the brand is followed */
    record Sign(
            Duration at,
            Incoming.Sign.Kind kind,
            Person who,
            @Nullable String on) implements Line {}

    /** Somebody in the script. @param followers null: it does not say */
    record Person(
            String id, String name, String handle, @Nullable Integer followers) {}
}
