package org.montgolfiere.rota;

/** Who holds a brand's desk changed, or will. Published within the transaction. */
public record DutyChanged(long brand, long id) {}
