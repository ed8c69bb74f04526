package org.montgolfiere.channel;

/** What a network must stand whose authors do both. */
public interface ChangingContract extends EditingContract, TakingBackContract {

    @Override
    World.Changing open();
}
