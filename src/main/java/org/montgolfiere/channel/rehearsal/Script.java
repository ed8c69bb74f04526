package org.montgolfiere.channel.rehearsal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole script, checked: every line names only what stands before it. */
final class Script {

    private final String title;
    private final Duration length;
    private final List<Line> lines;
    private final Map<String, Integer> places = new HashMap<>();

    Script(String title, Duration length, List<Line> lines) {
        this.title = title;
        this.length = length;
        this.lines = List.copyOf(lines);
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place) instanceof Line.Said said) {
                places.put(said.id(), place);
            }
        }
    }

    String title() {
        return title;
    }

    Duration length() {
        return length;
    }

    List<Line> lines() {
        return lines;
    }

    int place(String id) {
        return Objects.requireNonNull(places.get(id));
    }

    Line.Said said(String id) {
        return (Line.Said) lines.get(place(id));
    }

    /** The id of the first line of the conversation that this one belongs to. Below a post each branch is its own. */
    String thread(String id) {
        Line.Said above = above(id);
        return above == null || above instanceof Line.Post ? id : thread(above.id());
    }

    /** What a line answers within its own conversation or below a post; null: it begins something. */
    Line.@Nullable Said above(String id) {
        if (!(said(id) instanceof Line.Message message) || message.to() == null || message.quotes()) {
            return null;
        }
        Line.Said target = said(message.to().id());
        boolean privately = target instanceof Line.Message other && other.isPrivate();
        return privately == message.isPrivate() ? target : null;
    }
}
