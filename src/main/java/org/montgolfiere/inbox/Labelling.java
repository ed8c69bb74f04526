package org.montgolfiere.inbox;

import java.util.List;
import java.util.Map;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Labels of a brand, and which conversation wears which. */
@Component
public class Labelling {

    private final Labels labels;
    private final Sight sight;
    private final Ledger ledger;

    Labelling(Labels labels, Sight sight, Ledger ledger) {
        this.labels = labels;
        this.sight = sight;
        this.ledger = ledger;
    }

    public List<Label> all(Member member) {
        Sight.desk(member);
        return labels.of(member.brand());
    }

    /** Made or changed by leads. A name of 1 to 40 characters, a colour from 1 to 12. */
    @Transactional
    public Named create(Member member, String name, int colour) {
        return member.leads()
                ? labels.create(member.brand(), tidy(name), colour)
                : new Named.Refused("inbox.leads-only");
    }

    @Transactional
    public Named change(Member member, long label, String name, int colour) {
        mine(member, label);
        return member.leads() ? labels.change(label, tidy(name), colour) : new Named.Refused("inbox.leads-only");
    }

    /** @return whether it was deleted: leads may */
    @Transactional
    public boolean delete(Member member, long label) {
        mine(member, label);
        if (member.leads()) {
            labels.delete(label);
        }
        return member.leads();
    }

    @Transactional
    public Outcome wear(Member member, long id, long label) {
        Conversation conversation = sight.hold(member, id);
        mine(member, label);
        if (!labels.put(conversation.id(), label)) {
            return new Outcome.Done(conversation);
        }
        return ledger.done(conversation, member.person(), "labelled", Map.of("label", label));
    }

    @Transactional
    public Outcome drop(Member member, long id, long label) {
        Conversation conversation = sight.hold(member, id);
        mine(member, label);
        if (!labels.take(conversation.id(), label)) {
            return new Outcome.Done(conversation);
        }
        return ledger.done(conversation, member.person(), "unlabelled", Map.of("label", label));
    }

    void mine(Member member, long label) {
        Sight.desk(member);
        if (labels.of(member.brand()).stream().noneMatch(one -> one.id() == label)) {
            throw new NotFound();
        }
    }

    private static String tidy(String name) {
        return Clean.line(name, 200);
    }

    /** A label as it was written down, or why not. */
    public sealed interface Named {
        record Kept(Label label) implements Named {}

        /** @param why a message key */
        record Refused(String why) implements Named {}
    }
}
