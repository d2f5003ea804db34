metadata description = 'A network from which the application reaches storage and vault without leaving it.'

@export()
@description('Who reaches what.')
type networkOptions = {
  @description('Storage and vault are reached through private endpoints only; false if not given.')
  isPrivate: bool?

  @description('IPv4 range of the network, /22 or more; 10.60.0.0/22 if not given.')
  addressSpace: string?

  @description('IPv4 addresses or ranges that reach storage and vault in spite of isPrivate; none if not given.')
  @maxLength(200)
  allowedAddresses: string[]?

  @description('IPv4 ranges in CIDR form that may call the API; everybody if not given.')
  @maxLength(100)
  apiAddresses: string[]?
}

@description('Name of the network.')
param name string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('IPv4 range of /22 or more.')
param addressSpace string

resource network 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressSpace
      ]
    }
    subnets: [
      {
        name: 'application'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 24, 0)
          delegations: [
            {
              name: 'flex'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 24, 1)
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }

  resource application 'subnets' existing = {
    name: 'application'
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }
}

@description('Id of the network.')
output id string = network.id

@description('Subnet of the application.')
output applicationSubnetId string = network::application.id

@description('Subnet of private endpoints.')
output endpointSubnetId string = network::endpoints.id
