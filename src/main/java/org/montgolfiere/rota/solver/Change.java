package org.montgolfiere.rota.solver;

/** Keeps a repair close to what people already know. @param weight cost of each day of each person that differs from before */
public record Change(Roster before, int weight) {}
