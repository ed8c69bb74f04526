package org.montgolfiere.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The body of a request as {@link Given}: JSON, bounded, in one reading. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Body {

    /** How many bytes it may have. */
    int atMost() default 256 << 10;
}
