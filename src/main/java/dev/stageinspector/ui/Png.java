package dev.stageinspector.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/** Writes a picture as PNG, without transparency. */
public final class Png {

  static {
    // AWT, whose pixels ImageIO takes, would load the libraries of a display.
    System.setProperty("java.awt.headless", "true");
    // The picture's only file is the one that was asked for.
    ImageIO.setUseCache(false);
  }

  private Png() {}

  /** Writes the picture and leaves the stream open. */
  public static void write(Image image, OutputStream out) throws IOException {
    BufferedImage picture =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    ImageIO.write(picture, "png", out);
  }
}
