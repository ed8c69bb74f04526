package org.montgolfiere.channel.x;

/** The same of an X whose servers still answer in the words from before the contract. */
class OldWordsSendingTest extends SendingTest {

    @Override
    Correspondence correspondence() {
        return new Correspondence(XWorld.inOldWords());
    }
}
