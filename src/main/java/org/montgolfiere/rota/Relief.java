package org.montgolfiere.rota;

/** Somebody takes a part of another's shift. */
public record Relief(long id, long shift, long person, Stretch time) {}
