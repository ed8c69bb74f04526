package org.montgolfiere;

public final class Montgolfiere {
    private Montgolfiere() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
