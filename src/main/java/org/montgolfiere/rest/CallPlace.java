package org.montgolfiere.rest;

/** Somebody's place in the order of calls. @param agreed whether they agreed to it: else they are not in it */
public record CallPlace(long person, String name, boolean agreed) {}
