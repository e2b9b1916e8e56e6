# The host with the page:     docker build -t mnisthost . && docker run -p 8080:8080 mnisthost
# The trainer:                docker build --target train -t mnisthost-train .

FROM node:22.21.1-bookworm-slim AS client
WORKDIR /src/ClientApp
# Install the packages in a separate layer, so a source change does not reinstall them.
COPY ClientApp/package.json ClientApp/package-lock.json ClientApp/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY ClientApp ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS sdk
WORKDIR /src
COPY global.json .editorconfig Directory.Build.props Directory.Build.targets Directory.Packages.props ./

FROM sdk AS publish
# The native compiler needs a linker.
RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev && rm -rf /var/lib/apt/lists/*
COPY eng eng
COPY MnistHost/MnistHost.csproj MnistHost/
RUN dotnet restore MnistHost --use-current-runtime -p:PublishAot=true
COPY MnistHost MnistHost
COPY ClientApp/responseHeaders.json ClientApp/
COPY --from=client /src/ClientApp/dist ClientApp/dist
RUN dotnet publish MnistHost -c Release --use-current-runtime -p:PublishAot=true -p:ClientIsBuilt=true -o /app && rm /app/*.dbg

FROM sdk AS train-publish
COPY MnistHost.Training MnistHost.Training
RUN dotnet publish MnistHost.Training -c Release -o /app

# Run the trainer in a clone of the repository. It reads the fields from the clone and writes the network to it:
#   docker run --rm --user "$(id -u)" -v "$PWD:/work" -v "$PWD/../shared/data:/data:ro" mnisthost-train --fields artifacts/fields
FROM mcr.microsoft.com/dotnet/runtime:10.0.12-noble AS train
COPY --from=train-publish /app /app
ENV MNIST_DATA=/data
WORKDIR /work
USER 1654
ENTRYPOINT ["dotnet", "/app/MnistHost.Training.dll"]

# No shell, no package manager, no root: only the program and the libraries it needs.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0.12-noble-chiseled AS host
COPY --from=publish /app /app
ENV ASPNETCORE_HTTP_PORTS=8080
# The I/O thread that receives a request also answers it, because serving files from memory never blocks.
ENV DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1
EXPOSE 8080
USER 1654
HEALTHCHECK --interval=30s --timeout=6s --start-period=5s CMD ["/app/MnistHost", "--health"]
ENTRYPOINT ["/app/MnistHost"]
