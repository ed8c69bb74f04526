package org.montgolfiere.channel.mastodon;

import org.montgolfiere.channel.ChangingContract;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;

/** A server that knows no keys, no Link, no Date, and whose ids tell nothing. */
class PlainServerContractTest implements NetworkContract, ChangingContract, SpeakingContract {

    @Override
    public MastodonWorld open() {
        return new MastodonWorld(Features.PLAIN);
    }
}
