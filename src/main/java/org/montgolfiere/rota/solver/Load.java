package org.montgolfiere.rota.solver;

/** How heavy a shift weighs in the fairness ledger: a night, a weekend, a holiday, a hard channel. @param units 0 or more */
public record Load(int day, int kind, int units) {}
