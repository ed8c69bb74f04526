package org.montgolfiere.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One identity of a brand on one network.
 *
 * @param remoteId the network's lasting id of it, such as a DID
 * @param base the server's address
 * @param colour 1 to 12, the class that its composer wears
 * @param trouble why it needs attention, as a message key with its argument after a colon; null while all is well
 */
public record Account(
        long id,
        long brand,
        String network,
        String remoteId,
        String handle,
        String name,
        int colour,
        URI base,
        State state,
        @Nullable String trouble) {

    /** The handle as people write it: an e-mail address as it is, any other with its @. */
    public String at() {
        return handle.startsWith("@") || network.equals("mail") ? handle : "@" + handle;
    }

    /** Whether the network lets us in. */
    public enum State {
        CONNECTED,
        NEEDS_ATTENTION,
        DISCONNECTED
    }
}
