package org.montgolfiere.channel.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Incoming;

/** Turns a line that was played into what any network would tell. */
record Voice(Script script, Run run, Account account) {

    Incoming say(Journal.Played played) {
        Instant at = played.at();
        return switch (script.lines().get(played.line())) {
            case Line.Post post -> post(post, at);
            case Line.Message message -> message(message, played.answers(), at);
            case Line.Edit(var _, String id, String text) -> new Incoming.Edit(run.remote(id), text, at);
            case Line.Deletion(var _, String id) -> new Incoming.Deletion(run.remote(id), at);
            case Line.Sign sign -> sign(sign, played.line(), at);
        };
    }

    private Incoming post(Line.Post post, Instant at) {
        var brand = new Incoming.Author(account.remoteId(), account.handle(), account.name(), null);
        String id = run.remote(post.id());
        return new Incoming.Message(
                id, id, null, brand, Incoming.Message.Kind.POST, post.text(), List.of(), null, at, true);
    }

    private Incoming message(Line.Message message, @Nullable String answers, Instant at) {
        Line.Said above = script.above(message.id());
        Line.Message answered = above instanceof Line.Message other ? other : null;
        return new Incoming.Message(
                run.remote(message.id()),
                run.remote(script.thread(message.id())),
                answered == null ? null : answers == null ? run.remote(answered.id()) : answers,
                author(message.who()),
                message.kind(),
                message.text(),
                media(message, answered == null),
                null,
                at,
                false);
    }

    private Incoming sign(Line.Sign sign, int place, Instant at) {
        String subject = sign.on() == null ? null : run.remote(sign.on());
        return new Incoming.Sign(run.remote("sign-" + place), sign.kind(), author(sign.who()), subject, at);
    }

    /** What begins below a post, or quotes something, shows what it stands on as a link with its words. */
    private List<Incoming.Media> media(Line.Message message, boolean begins) {
        List<Incoming.Media> media = new ArrayList<>();
        if (begins && message.to() != null) {
            Line.Said target = script.said(Objects.requireNonNull(message.to()).id());
            media.add(new Incoming.Media(
                    Incoming.Media.Kind.LINK, nowhere(target.id()), "@" + handle(target) + ": " + target.text()));
        }
        for (int number = 0; number < message.pictures().size(); number++) {
            media.add(new Incoming.Media(
                    Incoming.Media.Kind.IMAGE,
                    nowhere(message.id() + "/" + (number + 1)),
                    message.pictures().get(number)));
        }
        return media;
    }

    private String handle(Line.Said said) {
        return said instanceof Line.Message message ? message.who().handle() : account.handle();
    }

    /** A name that by its standard leads nowhere: nothing of a rehearsal is ever fetched. */
    private String nowhere(String id) {
        return "https://rehearsal.invalid/" + run.remote(id);
    }

    private static Incoming.Author author(Line.Person person) {
        return new Incoming.Author(person.id(), person.handle(), person.name(), null, person.followers());
    }
}
