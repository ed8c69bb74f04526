package org.montgolfiere.inbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a brand does when a person may be in danger, as its leads wrote it down. */
@Component
public class Protocol {

    public static final int LONGEST = 8_000;

    private final Dangers dangers;
    private final Clock clock;

    Protocol(Dangers dangers, Clock clock) {
        this.dangers = dangers;
        this.clock = clock;
    }

    /** Null: nobody wrote one, and the desk's own text counts. */
    @Nullable
    public String of(Member member) {
        Sight.desk(member);
        return dangers.protocol(member.brand());
    }

    /** @param text blank: the desk's own text again @return false where the text is too long or not the member's to change */
    @Transactional
    public boolean write(Member member, String text) {
        Sight.desk(member);
        if (!member.leads() || text.length() > LONGEST) {
            return false;
        }
        if (text.isBlank()) {
            dangers.forget(member.brand());
        } else {
            dangers.write(member.brand(), text.strip(), clock.instant());
        }
        return true;
    }

    /** How many people were reached about the danger that stands open in a conversation; null: none stands. */
    @Nullable
    public Integer reached(Conversation conversation) {
        return dangers.reached(conversation.id());
    }
}
