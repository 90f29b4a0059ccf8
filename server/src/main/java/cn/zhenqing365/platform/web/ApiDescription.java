package cn.zhenqing365.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.yaml} says beyond the controllers: names of types by their resource, and how every refusal looks. */
@Configuration
class ApiDescription {
    private static final String PROBLEM = "Problem";

    /** {@code AssignmentController.Request} is {@code AssignmentRequest}: two resources may each have a Request. */
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                var outer = type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName().replaceFirst("Controller$", "");
                return type.getSimpleName().startsWith(outer) ? super.nameForClass(type, options) : outer + type.getSimpleName();
            }
        });
    }

    @Bean
    OpenApiCustomizer manners() {
        return api -> {
            api.info(new Info().title("真情365 Zhenqing365").version("v1").license(new License().name("Apache-2.0"))
                    .description("Creating requests carry an Idempotency-Key: the same key again gives the first answer and creates nothing."));
            api.servers(null);
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream().flatMap(it -> it.readOperations().stream()).forEach(ApiDescription::refuses);
        };
    }

    private static void refuses(Operation it) {
        it.getResponses().addApiResponse("default", new ApiResponse().description("Refused: RFC 9457, the sentence in the language of Accept-Language")
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problem() {
        return new Schema<>().type("object").required(List.of("status", "code", "detail"))
                .addProperty("status", new IntegerSchema()).addProperty("code", new StringSchema().description("names the state of the world, e.g. TECHNICIAN_AWAY"))
                .addProperty("title", new StringSchema()).addProperty("detail", new StringSchema().description("a sentence for the user"))
                .addProperty("facts", new MapSchema()).addProperty("instance", new StringSchema()).addProperty("traceId", new StringSchema());
    }
}
