package dev.stageinspector.ivs;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeRequest;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * How the SDK sends one operation. Its input is given by the names of the service model, so that no
 * operation needs code of its own.
 */
@FunctionalInterface
interface SdkCall {

  /**
   * Sends a request and waits for the answer, which the client's interceptors have seen by then.
   *
   * @param input the input members by their names in the service model: texts, whole numbers, lists
   *     and maps of texts
   * @param override what holds only for this call
   * @throws IllegalArgumentException if the operation has no such member
   */
  void send(
      IvsRealTimeClient client,
      Map<String, ?> input,
      Consumer<AwsRequestOverrideConfiguration.Builder> override);

  /**
   * @param builder makes an empty request of the operation
   * @param method the client's method for it
   */
  static <
          B extends IvsRealTimeRequest.Builder & SdkPojo & CopyableBuilder<B, R>,
          R extends IvsRealTimeRequest & ToCopyableBuilder<B, R>>
      SdkCall of(Supplier<B> builder, BiConsumer<IvsRealTimeClient, R> method) {
    return (client, input, override) -> {
      B request = builder.get();
      input.forEach((name, value) -> field(request, name).set(request, value));
      request.overrideConfiguration(override);
      method.accept(client, request.build());
    };
  }

  private static SdkField<?> field(SdkPojo request, String name) {
    Optional<SdkField<?>> found =
        request.sdkFields().stream().filter(field -> field.locationName().equals(name)).findFirst();
    return found.orElseThrow(() -> new IllegalArgumentException("no input member " + name));
  }
}
