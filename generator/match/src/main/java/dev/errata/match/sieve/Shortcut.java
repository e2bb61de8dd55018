package dev.errata.match.sieve;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a question that may always be answered with yes: a no only spares work. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Shortcut {}
