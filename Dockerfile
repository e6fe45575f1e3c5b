# docs/running.md says what this image expects, and that it could not be run where it was written.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/CrmWeb -c Release -p:FullSqlClient=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown "$APP_UID" /data

# The image of the framework sets the first; CRM_URLS says the same in our words.
ENV ASPNETCORE_HTTP_PORTS= \
    CRM_URLS=http://0.0.0.0:8080 \
    CRM_DATA=/data

USER $APP_UID
VOLUME /data
EXPOSE 8080

# The image has no curl; bash speaks enough HTTP to ask one question.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["dotnet", "CrmWeb.dll"]
