package org.montgolfiere.rota;

import org.montgolfiere.rota.law.Work;

/** Hours as their person declared them. */
public record Declared(long id, Work work) {}
