package org.montgolfiere.channel.x;

import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;

/** In private: the same promises by other calls. */
class LetterContractTest implements NetworkContract, SpeakingContract {

    @Override
    public LetterWorld open() {
        return new LetterWorld();
    }
}
