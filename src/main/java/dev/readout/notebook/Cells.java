package dev.readout.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The place below a cell, where the Java kernel runs us; it is no dependency of the program. */
final class Cells {

  private static final String KERNEL = "org.rapaio.jupyter.kernel.global.Global";

  private Cells() {}

  /** Shows {@code html} in a notebook and does {@code otherwise} outside of one. */
  static void show(String html, Runnable otherwise) {
    try {
      Method display = Class.forName(KERNEL).getMethod("display", String.class, Object.class);
      display.invoke(null, "text/html", html);
    } catch (ClassNotFoundException e) {
      otherwise.run();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("The notebook's kernel cannot show HTML", e);
    }
  }
}
