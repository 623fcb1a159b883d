// A device with one resource, /loop, a number that grows with every notification. Prints its port.
const coap = require("coap");

const server = coap.createServer((request, response) => {
  let value = 1;
  response.setOption("Content-Format", "text/plain");
  if (request.headers.Observe !== 0) {
    response.end("" + value);
    return;
  }
  response.write("" + value);
  const timer = setInterval(() => response.write("" + ++value), 100);
  response.on("finish", () => clearInterval(timer));
});

server.listen(0, "127.0.0.1", () => console.log(server._port || server._sock.address().port));
