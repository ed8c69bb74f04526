package org.montgolfiere.channel.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which lines are played: a pure function of the script, of what was left out, and of the desk's answers. */
final class Casting {

    private final Script script;
    private final Run run;
    private final Set<Integer> leftOut;
    private final List<Replies.Reply> replies;
    private final Map<String, String> lines;

    /** @param replies those that stand, latest first */
    Casting(Script script, Run run, Set<Integer> leftOut, List<Replies.Reply> replies) {
        this.script = script;
        this.run = run;
        this.leftOut = new HashSet<>(leftOut);
        this.replies = replies;
        this.lines = script.lines().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> ((Line.Said) line).id())
                .collect(Collectors.toMap(run::remote, id -> id));
    }

    /** Whether a line is played, and which answer of the desk it answers. */
    record Part(boolean played, @Nullable String answers) {}

    /** Lines are asked for in their order: a later one may stand on an earlier one. */
    Part part(int place) {
        Part part = decide(script.lines().get(place));
        if (!part.played()) {
            leftOut.add(place);
        }
        return part;
    }

    private Part decide(Line line) {
        return switch (line) {
            case Line.Post _ -> new Part(true, null);
            case Line.Edit(var _, String id, String _) -> new Part(stands(id), null);
            case Line.Deletion(var _, String id) -> new Part(stands(id), null);
            case Line.Sign sign -> new Part(sign.on() == null || stands(sign.on()), null);
            case Line.Message message -> decide(message);
        };
    }

    private Part decide(Line.Message message) {
        Line.To to = message.to();
        if (message.when() != null && answer(message.when()) == null) {
            return new Part(false, null);
        }
        if (to == null || !to.desk()) {
            return new Part(to == null || stands(to.id()), null);
        }
        String answer = answer(to.id());
        return new Part(answer != null, answer);
    }

    private boolean stands(String id) {
        return !leftOut.contains(script.place(id));
    }

    /** The desk's latest answer to a message, or to what came later in the same conversation. */
    private @Nullable String answer(String id) {
        return replies.stream()
                .filter(reply -> answers(reply, id))
                .map(Replies.Reply::remoteId)
                .findFirst()
                .orElse(null);
    }

    private boolean answers(Replies.Reply reply, String id) {
        String subject = lines.get(reply.subject());
        return subject != null
                && script.place(subject) >= script.place(id)
                && script.thread(subject).equals(script.thread(id));
    }
}
