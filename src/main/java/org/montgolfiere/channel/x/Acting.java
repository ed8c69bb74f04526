package org.montgolfiere.channel.x;

import java.time.Instant;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Outgoing;

/** What is done for each act, and how it is looked for. */
record Acting(Agent agent, Outgoing outgoing) {

    /** @throws org.montgolfiere.channel.NetworkTrouble before the call that decides, so that nothing was done */
    Delivery act() {
        String letter = Ids.ofPrivate(outgoing.subject());
        return switch (outgoing.act()) {
            case POST -> new Posting(agent).post(outgoing);
            case REPLY ->
                letter == null ? new Posting(agent).reply(outgoing) : new Writing(agent).answer(letter, outgoing);
            case QUOTE -> new Posting(agent).quote(outgoing);
            case LIKE -> new Gestures(agent).onPost(outgoing, "likes");
            case REPOST -> new Gestures(agent).onPost(outgoing, "retweets");
            case HIDE -> new Gestures(agent).hide(outgoing);
            case MUTE -> new Gestures(agent).mute(outgoing);
            case DELETION -> new Gestures(agent).delete(outgoing);
            case BLOCK, REPORT -> Deliveries.cannot();
        };
    }

    Delivery find(Instant now) {
        String letter = Ids.ofPrivate(outgoing.subject());
        return switch (outgoing.act()) {
            case REPLY ->
                letter == null ? new Lookup(agent, outgoing).find() : new Writing(agent).findAnswer(letter, outgoing);
            case POST, QUOTE, REPOST -> new Lookup(agent, outgoing).find();
            case LIKE -> new Gestures(agent).findLike(outgoing);
            case MUTE -> new Gestures(agent).findMute(outgoing);
            case DELETION -> new Gestures(agent).findDeletion(outgoing);
            case HIDE -> Deliveries.notThere(now); // X does not show it; hidden twice it is hidden once
            case BLOCK, REPORT -> new Delivery.Unknown("channel.blind");
        };
    }
}
