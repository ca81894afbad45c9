package dev.stageinspector.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/**
 * Writes a picture as PNG (RFC 2083): eight bits a channel, no transparency. The JDK's own writer
 * would bring AWT into the program.
 */
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int EIGHT_BITS = 8;
  private static final int RGB = 2;

  private Png() {}

  /** Writes the picture and leaves the stream open. */
  public static void write(Image image, OutputStream out) throws IOException {
    DataOutputStream png = new DataOutputStream(out);
    png.write(SIGNATURE);
    chunk(png, "IHDR", header(image));
    chunk(png, "IDAT", pixels(image));
    chunk(png, "IEND", new byte[0]);
    png.flush();
  }

  private static byte[] header(Image image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt((int) image.getWidth());
    header.writeInt((int) image.getHeight());
    header.write(new byte[] {EIGHT_BITS, RGB, 0, 0, 0});
    return bytes.toByteArray();
  }

  /** The rows from top to bottom, each after a byte that says that it is not filtered. */
  private static byte[] pixels(Image image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PixelReader reader = image.getPixelReader();
    try (DeflaterOutputStream compressed = new DeflaterOutputStream(bytes)) {
      for (int y = 0; y < image.getHeight(); y++) {
        compressed.write(0);
        for (int x = 0; x < image.getWidth(); x++) {
          int argb = reader.getArgb(x, y);
          compressed.write(argb >> 16);
          compressed.write(argb >> 8);
          compressed.write(argb);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    png.writeInt(data.length);
    png.write(name);
    png.write(data);
    png.writeInt((int) check.getValue());
  }
}
