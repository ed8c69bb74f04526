package org.montgolfiere.channel.mastodon;

import org.montgolfiere.channel.ChangingContract;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;

/** A server that can do all that Mastodon's documentation tells of. */
class MastodonContractTest implements NetworkContract, ChangingContract, SpeakingContract {

    @Override
    public MastodonWorld open() {
        return new MastodonWorld(Features.FULL);
    }
}
