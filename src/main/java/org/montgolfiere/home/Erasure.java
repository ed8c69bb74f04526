package org.montgolfiere.home;

/** That a contact's words were erased: the least that lets a restored backup forget them again. */
public record Erasure(String network, String remoteId) {}
