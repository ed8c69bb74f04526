package org.montgolfiere.channel.x;

/** In public, with an X whose servers still answer in the words from before the contract. */
class OldWordsContractTest extends XContractTest {

    @Override
    public XWorld open() {
        return XWorld.inOldWords();
    }
}
