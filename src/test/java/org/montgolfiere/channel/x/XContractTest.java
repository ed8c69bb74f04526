package org.montgolfiere.channel.x;

import org.montgolfiere.channel.ChangingContract;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;

/** In public. */
class XContractTest implements NetworkContract, SpeakingContract, ChangingContract {

    @Override
    public XWorld open() {
        return new XWorld();
    }
}
