package org.montgolfiere.offduty;

/** Somebody who holds a desk, and when. */
public record Watch(long person, String name, Stretch time) {}
